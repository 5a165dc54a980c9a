import fs from 'node:fs';
import { openBrowser, small } from './browser.mjs';
import { MockHost } from './mock_server.mjs';
const b = await openBrowser(); const host = new MockHost('../../resources/web/dist'); const port = await host.listen(0);
const c = await b.newContext({viewport:small,locale:'en-GB',hasTouch:true,isMobile:true}); const p = await c.newPage();
const big = () => p.addStyleTag({content:'html{font-size:200%}'});
await p.goto(`http://127.0.0.1:${port}/`); await big(); await p.waitForTimeout(300); await p.screenshot({path:'/tmp/big0.png'});
await p.getByLabel('Your name').fill('Ida'); await p.getByRole('button',{name:'Play'}).click(); await p.getByText('You are in').waitFor();
let i=1; for (const s of ['open','answering','board','right']) { host.play(s); await p.waitForTimeout(500); await p.screenshot({path:`/tmp/big${i++}.png`}); console.log(s, await p.evaluate(()=>document.documentElement.scrollWidth>innerWidth)); }
await p.setViewportSize({width:1500,height:700});
await p.setContent('<div style="display:flex;gap:8px">'+[0,1,2,3,4].map(i=>`<img style="width:280px" src="data:image/png;base64,${(await_(i))}">`).join('')+'</div>');
function await_(i){ return fs.readFileSync(`/tmp/big${i}.png`).toString('base64'); }
await p.screenshot({path:'/tmp/big.png'});
await b.close(); await host.close();
