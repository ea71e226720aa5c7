import type { APIRoute } from 'astro';
import { portal } from '../site/portal.ts';

export const GET: APIRoute = () => {
  const { prefix, tag, dir } = portal.source;
  const { paper, accent } = portal.brand.light;
  return Response.json({
    name: portal.name[prefix],
    description: portal.description[prefix],
    lang: tag,
    dir,
    start_url: '/',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: accent,
    icons: [{ src: '/brand/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  });
};
