import type { APIRoute } from 'astro';
import { feedLocales, feedOf, toAtom } from '../../site/feed.ts';

export const getStaticPaths = feedLocales;

export const GET: APIRoute = ({ params }) => new Response(toAtom(feedOf(params.locale ?? '', 'feed.xml')));
