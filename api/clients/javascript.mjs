// Plan a site: node javascript.mjs site.json [http://127.0.0.1:8000]; prints the schedule document.
// Needs Node 18 or newer and no package. On an error every problem goes to stderr and the exit status is not 0.
import { readFile } from "node:fs/promises";
import process from "node:process";

export async function plan(site, base, timeLimitS = 60) {
  const response = await fetch(`${base}/v1/schedules?time_limit_s=${timeLimitS}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: site,
    signal: AbortSignal.timeout((timeLimitS + 30) * 1000), // hanging up also ends the plan
  });
  const answer = await response.json();
  if (!response.ok) {
    throw Object.assign(new Error(`${answer.status} ${answer.title}`), { problems: answer.problems });
  }
  return answer;
}

const [site, base = "http://127.0.0.1:8000"] = process.argv.slice(2);
if (!site) {
  console.error("usage: node javascript.mjs SITE.json [BASE_URL]");
  process.exit(2);
}
try {
  const schedule = await plan(await readFile(site), base);
  process.stdout.write(JSON.stringify(schedule));
  const { figures, baseline, verdict } = schedule;
  if (!verdict.finished) {
    const { unserved_open_kwh: more, exceedance_open_kwh: less } = verdict;
    console.error(`Not finished: ${more} kWh more served, ${less} kWh less above limits may be possible`);
  }
  console.error(
    `${schedule.name}: ${figures.cost_eur.toFixed(2)} EUR instead of ${baseline.cost_eur.toFixed(2)}, ` +
      `cap kept: ${verdict.cap_kept}, all served: ${verdict.all_served}`,
  );
} catch (error) {
  console.error(error.message);
  for (const { where, found, expected, remedy } of error.problems ?? []) {
    console.error(`- ${where}: ${found}; expected ${expected}. ${remedy}`);
  }
  process.exitCode = 1;
}
