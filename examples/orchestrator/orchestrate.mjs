#!/usr/bin/env node
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";

/**
 * Works through a board: one pass, one look, what is left to people, a pause, and again. To be
 * started in a checkout whose package.json has the scripts `dispatch`, `status` and `audit:prs`.
 * It keeps nothing: stop it at any time, and start it here or on another machine.
 */
const { values: flags } = parseArgs({
	options: {
		once: { type: "boolean", default: false },
		"dry-run": { type: "boolean", default: false },
		max: { type: "string", default: "5" },
		seconds: { type: "string", default: "60" },
	},
});

/** Exit codes of codex-workers that say more than that something failed. */
const REFUSED = 3;
const GITHUB_UNAVAILABLE = 4;

/** Runs a script and returns its exit code and the one object that it prints. */
async function ask(script, ...args) {
	const child = spawn("pnpm", ["--silent", script, ...args, "--json"], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const closed = once(child, "close");
	const text = (await child.stdout.toArray()).join("");
	const [exitCode] = await closed;
	if (text === "") throw new Error(`pnpm ${script} ended with ${exitCode} and without an answer.`);
	return { exitCode, answer: JSON.parse(text) };
}

/** Goes on with what is there and fills free slots. Returns whether another round makes sense. */
async function dispatch() {
	const dry = flags["dry-run"] ? ["--dry-run"] : [];
	const { answer } = await ask("dispatch", "--slots", "--max", flags.max, ...dry);
	for (const { issue, type, outcome, why } of answer.actions ?? []) {
		console.log(`#${issue} ${type}: ${outcome}. ${why}`);
	}
	for (const { issue, says } of answer.waits ?? []) console.log(`#${issue} waits: ${says}`);
	if (answer.ok) return true;
	console.log(`${answer.code}: ${answer.message}\n  ${answer.hint}`);
	return answer.code !== "DISPATCH_KEEPS_FAILING";
}

/** Pull requests that nobody reviewed, by number. */
async function findUnreviewed() {
	const { exitCode, answer } = await ask("audit:prs");
	if (exitCode !== 0 && exitCode !== REFUSED) throw new Error(`${answer.code}: ${answer.message}`);
	return new Map(answer.pullRequests.map((pull) => [pull.number, pull]));
}

/** Tells what a pass leaves to people. Returns how long to wait for the next round. */
async function report() {
	const { exitCode, answer } = await ask("status");
	if (!answer.ok) console.log(`${answer.code}: ${answer.message}\n  ${answer.hint}`);
	if (exitCode === GITHUB_UNAVAILABLE || answer.gitHub?.silentSince) return 5 * flags.seconds;
	const unreviewed = await findUnreviewed();
	for (const { issue, status, pull, says } of answer.workers ?? []) {
		if (status === "blocked" || status === "failed") console.log(`#${issue} ${status}: ${says}`);
		const isReviewed = pull?.state === "open" && !unreviewed.has(pull.number);
		if (isReviewed && pull.checks?.state === "passing") {
			console.log(`#${issue} can be merged: ${pull.url}`);
		}
	}
	for (const { url, why, next } of unreviewed.values()) console.log(`${url}: ${why}; ${next}`);
	return Number(flags.seconds);
}

for (;;) {
	const goesOn = await dispatch();
	const seconds = await report();
	if (!goesOn) process.exit(1);
	if (flags.once) break;
	await wait(seconds * 1000);
}
