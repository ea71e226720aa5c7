/** Every picture: its folder, and the scene that paints it. */
import type { Scene } from './scene.ts';
import { banyanCourt } from './scenes/banyan-court.ts';
import { birdLake } from './scenes/bird-lake.ts';
import { blossom } from './scenes/blossom.ts';
import { bridgeMist } from './scenes/bridge-mist.ts';
import { bridges } from './scenes/bridges.ts';
import { caMau } from './scenes/ca-mau.ts';
import { coastRailway } from './scenes/coast-railway.ts';
import { coffee } from './scenes/coffee.ts';
import { country } from './scenes/country.ts';
import { dongVan } from './scenes/dong-van.ts';
import { energy } from './scenes/energy.ts';
import { forestCoast } from './scenes/forest-coast.ts';
import { fourDecades } from './scenes/four-decades.ts';
import { goldLotus } from './scenes/gold-lotus.ts';
import { gongRow } from './scenes/gongs.ts';
import { haLong } from './scenes/ha-long.ts';
import { hoCitadel } from './scenes/ho-citadel.ts';
import { hoiAn } from './scenes/hoi-an.ts';
import { homeHero } from './scenes/home-hero.ts';
import { hue } from './scenes/hue.ts';
import { incense } from './scenes/incense.ts';
import { kienGiang, cuLaoCham } from './scenes/islands.ts';
import { langSon } from './scenes/lang-son.ts';
import { langbiang } from './scenes/langbiang.ts';
import { mangrove } from './scenes/mangrove.ts';
import { mySon } from './scenes/my-son.ts';
import { nightVillage } from './scenes/night-village.ts';
import { port } from './scenes/port.ts';
import { redEarth } from './scenes/red-earth.ts';
import { riceTerraces } from './scenes/rice-terraces.ts';
import { riverCave } from './scenes/river-cave.ts';
import { schoolyard } from './scenes/schoolyard.ts';
import { sixTones } from './scenes/six-tones.ts';
import { stoneStairs } from './scenes/stone-stairs.ts';
import { tesserae } from './scenes/tesserae.ts';
import { thangLong } from './scenes/thang-long.ts';
import { tidalFlats } from './scenes/tidal-flats.ts';
import { trangAn } from './scenes/trang-an.ts';
import { waterfall } from './scenes/waterfall.ts';
import { westernNgheAn } from './scenes/western-nghe-an.ts';
import { yenTu } from './scenes/yen-tu.ts';

export interface Entry {
  id: string;
  collection: 'articles' | 'places' | 'pages';
  scene: Scene;
}

export const catalogue: readonly Entry[] = [
  { id: 'about', collection: 'pages', scene: homeHero },
  { id: 'country-at-a-glance', collection: 'articles', scene: country },
  { id: 'thirty-four-provinces', collection: 'articles', scene: tesserae },
  { id: 'four-decades-of-change', collection: 'articles', scene: fourDecades },
  { id: 'people-and-population', collection: 'articles', scene: bridgeMist },
  { id: 'living-longer', collection: 'articles', scene: banyanCourt },
  { id: 'where-viet-nam-ranks', collection: 'articles', scene: stoneStairs },
  { id: 'exports-and-trade', collection: 'articles', scene: port },
  { id: 'foreign-investment', collection: 'articles', scene: bridges },
  { id: 'innovation-and-research', collection: 'articles', scene: goldLotus },
  { id: 'digital-viet-nam', collection: 'articles', scene: nightVillage },
  { id: 'schools-and-learning', collection: 'articles', scene: schoolyard },
  { id: 'vietnamese-language', collection: 'articles', scene: sixTones },
  { id: 'work-and-incomes', collection: 'articles', scene: incense },
  { id: 'energy-and-climate', collection: 'articles', scene: energy },
  { id: 'intangible-heritage', collection: 'articles', scene: gongRow },
  { id: 'lunar-new-year', collection: 'articles', scene: blossom },
  { id: 'rice-and-the-table', collection: 'articles', scene: riceTerraces },
  { id: 'coffee', collection: 'articles', scene: coffee },
  { id: 'forests-and-coast', collection: 'articles', scene: forestCoast },
  { id: 'planning-a-visit', collection: 'articles', scene: coastRailway },
  { id: 'ha-long-cat-ba', collection: 'places', scene: haLong },
  { id: 'phong-nha-ke-bang', collection: 'places', scene: riverCave },
  { id: 'hue', collection: 'places', scene: hue },
  { id: 'hoi-an', collection: 'places', scene: hoiAn },
  { id: 'my-son', collection: 'places', scene: mySon },
  { id: 'thang-long', collection: 'places', scene: thangLong },
  { id: 'ho-citadel', collection: 'places', scene: hoCitadel },
  { id: 'trang-an', collection: 'places', scene: trangAn },
  { id: 'yen-tu', collection: 'places', scene: yenTu },
  { id: 'dong-van', collection: 'places', scene: dongVan },
  { id: 'non-nuoc-cao-bang', collection: 'places', scene: waterfall },
  { id: 'dak-nong', collection: 'places', scene: redEarth },
  { id: 'lang-son', collection: 'places', scene: langSon },
  { id: 'can-gio', collection: 'places', scene: mangrove },
  { id: 'dong-nai', collection: 'places', scene: birdLake },
  { id: 'red-river-delta', collection: 'places', scene: tidalFlats },
  { id: 'kien-giang', collection: 'places', scene: kienGiang },
  { id: 'western-nghe-an', collection: 'places', scene: westernNgheAn },
  { id: 'ca-mau', collection: 'places', scene: caMau },
  { id: 'cu-lao-cham', collection: 'places', scene: cuLaoCham },
  { id: 'langbiang', collection: 'places', scene: langbiang },
];
