import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { standInCodex } from "./stand-in-codex.ts";

/** Where a proposing worker opens its pull request. */
export type ProposalPlace = { apiUrl: string; token: string; repositoryId: string };

/**
 * A stand-in for Codex that does its work: it commits a file, pushes the branch, opens a pull
 * request, and ends. It goes on asking while GitHub fails. Returns its path.
 */
export function proposingCodex(folder: string, place: ProposalPlace): string {
	const standIn = standInCodex(folder, { arms: true, works: true, ends: 0 });
	const file = join(folder, "proposing-codex");
	const script = [
		`#!${process.execPath}`,
		`const standIn = ${JSON.stringify(standIn)};`,
		`const place = ${JSON.stringify(place)};`,
		SCRIPT,
	];
	writeFileSync(file, script.join("\n"), { mode: 0o755 });
	return file;
}

const SCRIPT = String.raw`
const { execFileSync, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const args = process.argv.slice(2);
const { status } = spawnSync(standIn, args, { stdio: "inherit" });
if (args[0] === "app-server") process.exit(status);
const { CODEX_WORKERS_ISSUE: issue, CODEX_WORKERS_BRANCH: head, CODEX_WORKERS_BASE: base } = process.env;
const git = (...words) => execFileSync("git", words, { stdio: "ignore" });
fs.writeFileSync("fix-" + issue + ".txt", "fixed\n");
git("add", ".");
git("-c", "user.name=w", "-c", "user.email=w@example.com", "commit", "--quiet", "-m", "fix it");
git("push", "--quiet", "origin", "HEAD:refs/heads/" + head);
const query = "mutation Propose($input: CreatePullRequestInput!) { createPullRequest(input: $input) { pullRequest { number } } }";
const input = { repositoryId: place.repositoryId, headRefName: head, baseRefName: base, title: "fix it", body: "Closes #" + issue };
const headers = { authorization: "bearer " + place.token, "content-type": "application/json" };
const body = JSON.stringify({ query, variables: { input }, operationName: "Propose" });
const ask = async () => {
	const response = await fetch(place.apiUrl + "/graphql", { method: "POST", headers, body });
	const text = await response.text();
	return response.status === 200 && /"number":|already exists/.test(text);
};
(async () => {
	for (let tries = 0; tries < 50; tries += 1) {
		if (await ask().catch(() => false)) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	process.exitCode = 1;
})();
`;
