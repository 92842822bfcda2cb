// A client without packages, for Node 18 or newer and for browsers: import { Gridshare } from "./javascript.mjs".
// As a command it plans a site: node javascript.mjs site.json [http://127.0.0.1:8000]; GRIDSHARE_KEY holds the key.
// Where the service answers with a job, its result is awaited. An error has `problems`: all that is wrong.

const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

export class Gridshare {
  constructor(base = "http://127.0.0.1:8000", key = "") {
    this.base = base;
    this.headers = { Accept: "application/json", ...(key && { Authorization: `Bearer ${key}` }) };
  }

  // An answer that is no problem; a request with a body has a key, so that sending it again would not do it twice.
  async send(method, path, body) {
    const more = { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() };
    const headers = body === undefined ? this.headers : { ...this.headers, ...more };
    const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(this.base + path, { method, headers, body: text });
    const answer = await response.json();
    if (response.ok) return { status: response.status, answer };
    throw Object.assign(new Error(`${answer.status} ${answer.title}`), { code: answer.code, problems: answer.problems });
  }

  // ask("what-ifs", {site, addition}), ask("sites/site_../schedules", {}): the document that it comes to.
  async ask(what, question, onProgress = () => {}) {
    let { status, answer } = await this.send("POST", `/v1/${what}`, question);
    const result = `/v1/jobs/${answer.id}/result`;
    while (status === 202) {
      onProgress(answer);
      await pause(1);
      ({ status, answer } = await this.send("GET", result));
    }
    return answer;
  }
}

async function main([file, base, ...more]) {
  const usage = "usage: node javascript.mjs SITE.json [BASE_URL]";
  if (file === "--help") return console.log(usage);
  if (!file || more.length) {
    console.error(usage);
    return 2;
  }
  const { readFile } = await import("node:fs/promises");
  try {
    const service = new Gridshare(base, process.env.GRIDSHARE_KEY);
    const schedule = await service.ask("schedules?time_limit_s=60", await readFile(file, "utf-8"));
    process.stdout.write(JSON.stringify(schedule));
    const { figures, baseline, verdict } = schedule;
    const costs = `${figures.cost_eur.toFixed(2)} EUR instead of ${baseline.cost_eur.toFixed(2)}`;
    console.error(`${verdict.finished ? "" : "Not finished. "}${schedule.name}: ${costs}, cap kept: ${verdict.cap_kept}`);
    return 0;
  } catch (error) {
    console.error(error.cause ? `${error.message}: ${error.cause}` : error.message);
    for (const { where, found, expected, remedy } of error.problems ?? []) {
      console.error(`- ${where}: ${found}; expected ${expected}. ${remedy}`);
    }
    return 1;
  }
}

if (globalThis.process?.argv[1]?.endsWith("javascript.mjs")) process.exitCode = await main(process.argv.slice(2));
