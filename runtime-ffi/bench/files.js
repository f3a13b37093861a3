// SPDX-License-Identifier: Apache-2.0
// The file tasks in Node; see files.spl.
const fs = require('fs');

function count(path) {
  const fd = fs.openSync(path, 'r');
  const block = Buffer.allocUnsafe(1 << 20);
  let total = 0;
  for (let n = fs.readSync(fd, block); n > 0; n = fs.readSync(fd, block)) {
    const part = block.subarray(0, n);
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) total++;
  }
  fs.closeSync(fd);
  return total;
}

function randomReads(path, times) {
  const fd = fs.openSync(path, 'r');
  const blocks = Math.floor(fs.fstatSync(fd).size / 4096);
  const block = Buffer.allocUnsafe(4096);
  let seed = 12345, total = 0;
  for (let i = 0; i < times; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    fs.readSync(fd, block, 0, 4096, seed % blocks * 4096);
    total += block[0];
  }
  fs.closeSync(fd);
  return total;
}

const chars = path => fs.readFileSync(path, 'utf8').length;
const names = (folder, times) => Array.from({length: times}, (_, i) => `${folder}/${i}`);
const inOrder = (folder, times) => names(folder, times).reduce((sum, name) => sum + chars(name), 0);

async function inParallel(folder, times) {
  const all = await Promise.all(names(folder, times).map(name => fs.promises.readFile(name, 'utf8')));
  return all.reduce((sum, one) => sum + one.length, 0);
}

function copy(source, target) {
  fs.copyFileSync(source, target);
  return fs.statSync(target).size;
}

async function repeat(times, work) {
  let result = 0;
  for (let i = 0; i < times; i++) {
    const used = process.cpuUsage(), start = process.hrtime.bigint();
    result = await work();
    const wall = process.hrtime.bigint() - start, cpu = process.cpuUsage(used);
    console.log(`${wall} ${(cpu.user + cpu.system) * 1000}`);
  }
  console.log('result', result);
}

async function main() {
  const [task, repeats, path, extra, other] = process.argv.slice(2);
  const times = Number(repeats), number = Number(extra);
  if (task === 'text') await repeat(times, () => chars(path));
  else if (task === 'count') await repeat(times, () => count(path));
  else if (task === 'random') await repeat(times, () => randomReads(path, number));
  else if (task === 'copy') await repeat(times, () => copy(path, extra));
  else if (task === 'small' || task === 'in-order') await repeat(times, () => inOrder(path, number));
  else if (task === 'cold') {
    await repeat(times, () => inOrder(other, number));
    await repeat(1, () => inOrder(path, number));
  } else if (task === 'in-parallel') await repeat(times, () => inParallel(path, number));
}

main();
