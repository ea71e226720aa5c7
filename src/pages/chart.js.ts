import type { APIRoute } from 'astro';

/**
 * Adds PNG to the forms in which a chart can be saved. The reader's own browser draws it from the SVG, with fonts that
 * have the reader's letters: a picture made on the build machine would depend on the fonts that happen to be there.
 */
const script = `(()=>{
for(const files of document.querySelectorAll('.chart-files[data-svg]')){
const button=document.createElement('button');
button.type='button';
button.textContent='PNG';
button.addEventListener('click',()=>{
const image=new Image();
image.addEventListener('load',()=>{
const canvas=document.createElement('canvas');
canvas.width=image.naturalWidth*2;
canvas.height=image.naturalHeight*2;
const context=canvas.getContext('2d');
context.fillStyle='#fff';
context.fillRect(0,0,canvas.width,canvas.height);
context.drawImage(image,0,0,canvas.width,canvas.height);
canvas.toBlob((blob)=>{
const link=document.createElement('a');
link.href=URL.createObjectURL(blob);
link.download=files.dataset.svg.split('/').pop().replace('.svg','.png');
link.click();
setTimeout(()=>URL.revokeObjectURL(link.href),1000);
});
});
image.src=files.dataset.svg;
});
files.append(button);
}
})();
`;

export const GET: APIRoute = () => new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
