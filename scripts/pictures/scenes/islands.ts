/** The two seas of islands. */
import { hex } from '../colour.ts';
import { basketBoat, fishingBoat } from '../motifs/boats.ts';
import { islandSea } from './island-sea.ts';

const blue = { hull: hex('#1f6f8f'), band: hex('#c23a22'), house: hex('#e8d9a8') };
const green = { hull: hex('#2f6b52'), band: hex('#e0b23a'), house: hex('#d8cdb0') };

export const kienGiang = islandSea({
  eye: 5.6,
  focal: 1.2,
  sky: { horizon: 0.24, stops: [[0, '#4aa0bd'], [0.6, '#9fd2d4'], [1, '#e9f2e2']], cloud: { colour: hex('#ffffff'), amount: 1, seed: 31, size: 1.2 } },
  sun: { x: -0.6, y: 0.8, z: 0.1 },
  islands: [
    { x: -5.6, z: 14, wide: 5.2, deep: 4.4, tall: 1.9 },
    { x: 6.4, z: 22, wide: 4.4, deep: 4.2, tall: 2 },
    { x: 1.6, z: 13, wide: 1.25, deep: 1, tall: 0.5 },
    { x: 0, z: 44, wide: 10, deep: 6, tall: 3.2 },
    { x: -24, z: 56, wide: 10, deep: 8, tall: 4 },
    { x: 26, z: 66, wide: 14, deep: 8, tall: 4.4 },
  ],
  wood: { dark: hex('#0c3a2c'), leaf: hex('#2f7a3e'), light: hex('#c6d060') },
  sand: hex('#fbeecb'),
  water: { shallow: hex('#a8ead2'), middle: hex('#2fb3b0'), deep: hex('#0b6d92') },
  haze: 78,
  boats: [
    { line: 905, body: fishingBoat(1130, 900, 1.7, blue), shade: 0.3 },
    { line: 715, body: fishingBoat(850, 712, 0.9, green, true), shade: 0.3 },
    { line: 560, body: fishingBoat(1010, 558, 0.5, blue) + fishingBoat(700, 558, 0.42, green), shade: 0.25 },
  ],
  edge: [0, 0.15, 0.25],
});

const straw = hex('#efdcaa');
const basket = (x: number, y: number, size: number, cloth: string, rower = true): string =>
  basketBoat(x, y, size, { rim: hex('#c79a58'), weave: hex('#8a5f30'), hat: straw, cloth: hex(cloth) }, rower);

export const cuLaoCham = islandSea({
  eye: 2.6,
  focal: 1.3,
  sky: { horizon: 0.4, stops: [[0, '#5d7fa0'], [0.45, '#b9b3b8'], [0.8, '#f6c890'], [1, '#fde2a8']], cloud: { colour: hex('#ffe8c8'), amount: 0.9, seed: 17 } },
  sun: { x: 0.8, y: 0.4, z: 0.35 },
  islands: [
    { x: -8, z: 26, wide: 9, deep: 6, tall: 5.4 },
    { x: 8, z: 34, wide: 6.4, deep: 5, tall: 4.2 },
    { x: 2, z: 60, wide: 9, deep: 6, tall: 4 },
    { x: 26, z: 64, wide: 12, deep: 7, tall: 6 },
    { x: 3.6, z: 17, wide: 1.2, deep: 0.8, tall: 0.5 },
  ],
  wood: { dark: hex('#0f2c33'), leaf: hex('#2a6248'), light: hex('#d9b65c') },
  sand: hex('#f3dcae'),
  water: { shallow: hex('#8fd8c4'), middle: hex('#2c8f98'), deep: hex('#1c5873') },
  haze: 74,
  glint: { x: 1.2, wide: 0.1, colour: hex('#ffe6b0'), strength: 0.65 },
  boats: [
    { line: 892, body: basket(560, 862, 2.2, '#b03020'), shade: 0.45 },
    { line: 771, body: basket(890, 757, 1.25, '#27405a'), shade: 0.4 },
    { line: 668, body: basket(690, 661, 0.66, '#444050') + basket(1180, 661, 0.6, '#6a2c28'), shade: 0.35 },
    { line: 939, body: basket(1350, 912, 1.9, '#000000', false), shade: 0.45 },
  ],
  edge: [0.05, 0.08, 0.15],
});
