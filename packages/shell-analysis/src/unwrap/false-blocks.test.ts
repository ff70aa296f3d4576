import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const PACKAGE = `echo '{"scripts":{"pr":"gh pr create","test":"ls"}}' > package.json`;

const HARMLESS = [
	"perl -0pi -e 's/create_pull/create_pr/g' f",
	"curl -X POST http://localhost:3000/repos/o/r/pulls",
	"curl -d x=1 http://127.0.0.1:3000/repos/o/r/pulls",
	`psql -c "insert into pulls(title) values('gh pr create')"`,
	`${PACKAGE}; npm ci`,
	`${PACKAGE}; npm install`,
	`${PACKAGE}; npm run test`,
];

test.each(HARMLESS)("what opens nothing passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

const DENIED = [
	"curl -k --resolve localhost:443:140.82.112.5 -d x=1 https://localhost/repos/o/r/pulls",
	"curl -d x=1 https://example.com/repos/o/r/pulls",
	"http_proxy=http://x curl -d x=1 http://localhost/repos/o/r/pulls",
	`sqlite3 :memory: ".once '|gh pr create'" 'select 1'`,
	"python3 -c 'repo.create_pull(title=1)'",
	`psql -c '\\! gh pr create'`,
	`psql -c "\\copy x to program 'gh pr create'"`,
	`${PACKAGE}; npm run pr`,
	`${PACKAGE}; yarn pr`,
	`echo '{"scripts":{"postinstall":"gh pr create"}}' > package.json; npm ci`,
];

test.each(DENIED)("what opens one beside it is denied: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});
