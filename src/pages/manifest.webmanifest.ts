import type { APIRoute } from 'astro';
import { portal } from '../site/portal.ts';

export const GET: APIRoute = () => {
  const { prefix, tag, dir } = portal.source;
  const { icon, light } = portal.brand;
  return Response.json({
    name: portal.name[prefix],
    description: portal.description[prefix],
    lang: tag,
    dir,
    start_url: '/',
    display: 'minimal-ui',
    background_color: light.paper,
    theme_color: light.accent,
    icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml' }],
  });
};
