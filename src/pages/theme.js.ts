import type { APIRoute } from 'astro';

/**
 * The only script of these pages: keeps the reader's choice of light or dark in the reader's own browser. It is read
 * before the page is drawn, so that nothing flashes; without it the page follows the device.
 */
const script = `(()=>{
const root=document.documentElement;
let choice='system';
try{choice=localStorage.getItem('theme')||choice}catch{}
const apply=()=>{if(choice==='system')root.removeAttribute('data-theme');else root.setAttribute('data-theme',choice)};
apply();
addEventListener('DOMContentLoaded',()=>{
const field=document.querySelector('.theme');
if(!field)return;
field.hidden=false;
for(const input of field.querySelectorAll('input')){
input.checked=input.value===choice;
input.addEventListener('change',()=>{choice=input.value;try{localStorage.setItem('theme',choice)}catch{}apply()});
}
});
})();
`;

export const GET: APIRoute = () => new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
