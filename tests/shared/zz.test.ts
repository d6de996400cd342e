import fs from 'node:fs';
import { it } from 'vitest';
import { issuesOf } from './check/checkTexts.js';
const rows = (f: string) => { const [h='',...l]=fs.readFileSync('../shared/data/parallel/'+f,'utf8').trimEnd().split('\n'); const n=h.split('\t'); return l.map(x=>Object.fromEntries(x.split('\t').map((c,i)=>[n[i],c]))); };
it('x', () => {
  const good = rows(process.env.F ?? 'wmt22-enzh.tsv').map((r:any)=>({source:r.source as string,target:r.refA as string}));
  const en = !(process.env.F ?? '').includes('zhen');
  const want = new Set((process.env.C ?? 'length,negation,end,number-value,number-approx').split(','));
  for (const p of good) {
    const is = issuesOf(p.source,p.target, en ? {sourceLanguage:'en-US',targetLanguage:'zh-CN',articleDate:null} : {articleDate:null});
    const g = is.filter(i=>want.has(i.check) && i.severity!=='notice');
    if (g.length) console.log(g.map(i=>`${i.check} ${i.message} ${JSON.stringify(i.values)}`).join(' | '), '\n   ', p.source.slice(0,260), '\n   ', p.target.slice(0,260));
  }
});
