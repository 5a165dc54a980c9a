import { readdirSync } from 'node:fs';
import { openBrowser } from './browser.mjs';
const [,, prefix, per='12'] = process.argv;
const b = await openBrowser();
const files = readdirSync('out').filter(f => f.startsWith(prefix+'_')).sort();
for (let i=0,n=0;i<files.length;i+=+per,n++){
  const p = await b.newPage({viewport:{width:1500,height:900}});
  const part = files.slice(i,i+ +per);
  await p.goto('file://'+process.cwd()+'/out/');
  await p.setContent(`<base href="file://${process.cwd()}/out/"><div style="display:grid;grid-template-columns:repeat(6,1fr);gap:6px;font:12px sans-serif">`+part.map(f=>`<div>${f}<br><img style="width:100%" src="${f}"></div>`).join('')+'</div>');
  await p.waitForTimeout(500);
  await p.screenshot({path:`/tmp/sheet_${prefix}_${n}.png`,fullPage:true});
}
await b.close();
