import type { APIRoute } from 'astro';
import { chartFile, chartFiles } from '../../../../site/chart/chart-files.ts';

export const getStaticPaths = () => chartFiles().map((params) => ({ params }));

export const GET: APIRoute = ({ params }) => new Response(chartFile(params));
