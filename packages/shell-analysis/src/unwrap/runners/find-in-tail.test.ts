import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const NO_SCRIPTS = [
	"psql -c 'select * from pulls'",
	"psql -c 'select count(*) from pulls'",
	"mysql -e 'select count(*) from pulls'",
	"duckdb -c \"select * from 'pulls.parquet'\"",
	"duckdb -c \"select * from 'data/pulls'\"",
	'wrangler d1 execute DB --command "select * from pulls"',
	"supabase db execute --command 'select count(*) from hub'",
	"docker compose exec db psql -c 'select count(*) from pulls'",
	"bundle exec rspec -e 'opens pulls (draft)'",
	"mix run -e 'App.Hub.start()'",
	"docker run -e 'X=hub (a' img",
	"concurrently -n 'pulls (a' 'npm run x'",
	"hyperfine -n 'hub (fast)' ./x",
	"git -c user.command='pulls (x' status",
];

const SCRIPTS = [
	"wrangler x --command 'gh pr create'",
	"wrangler x --command 'gh pr create ('",
	"wrangler x --command 'gh -R o/r pr create ('",
	"wrangler x -c 'curl -d x https://api.github.com/repos/o/r/pulls ('",
	"hyperfine 'gh pr create ('",
	`wrangler x -c '# ${"long ".repeat(60)}\ngh pr create ('`,
];

const WORKSPACES = [
	"pnpm --filter codex-workers exec gh pr create",
	"yarn workspace codex-workers exec gh pr create",
	"npm exec -w codex-workers -- gh pr create",
];

test.each(NO_SCRIPTS)(
	"what stands after -c and is no script is not judged as one: %s",
	(command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	},
);

test.each(SCRIPTS)(
	"a creation spelled out after -c is found, even in broken syntax: %s",
	(command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	},
);

test.each(WORKSPACES)("our own name as the name of a package ends no search: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});
