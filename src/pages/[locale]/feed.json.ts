import type { APIRoute } from 'astro';
import { feedLocales, feedOf, toJsonFeed } from '../../site/feed.ts';

export const getStaticPaths = feedLocales;

export const GET: APIRoute = ({ params }) => Response.json(toJsonFeed(feedOf(params.locale ?? '', 'feed.json')));
