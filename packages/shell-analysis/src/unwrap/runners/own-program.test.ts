import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATIONS = [
	"node packages/cli/dist/main.mjs pr create",
	"node packages/cli/src/main.ts pr create --title x",
	"node --no-warnings --import tsx packages/cli/src/main.ts pr create",
	"node ./main.cjs pr create",
	"node main.js --verbose pr create",
	'node "$ROOT/main.mjs" pr create',
	'node "$CLI" pr create',
	"tsx packages/cli/src/main.ts pr create",
	"tsx watch packages/cli/src/main.ts pr create",
	"npx tsx packages/cli/src/main.ts pr create",
	"npx vite-node packages/cli/src/main.ts pr create",
	"bun run dist/main.mjs pr create",
	"deno run -A packages/cli/src/main.ts pr create",
	"pnpm --filter codex-workers exec node dist/main.mjs pr create",
	"./packages/cli/dist/main.mjs pr create",
];

const OTHERS = [
	"node packages/cli/dist/main.mjs status",
	"node packages/cli/dist/main.mjs pr list",
	"node packages/cli/dist/main.mjs pr create --help",
	"node dist/main.mjs report progress --text 'pr create'",
	"node dist/main.mjs gate explain pr create",
	"npx eslint src/main.ts pr.ts create.ts",
	"python3 pr.py pr create",
];

test.each(CREATIONS)("our own program by the path of its file creates: %s", (command) => {
	expect(analyzeCommand(command)).toMatchObject({
		type: "creates",
		creation: { via: "codex-workers" },
	});
});

test.each(OTHERS)("another command of a file passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test("a subcommand that only the shell knows is undecidable where create could stand", () => {
	expect(analyzeCommand('node dist/main.mjs pr "$WHAT"')).toMatchObject({
		cause: "dynamic",
		word: "$WHAT",
	});
});

test("asking for help does not keep the file itself from being read", () => {
	const readFile = () => 'require("child_process").execSync("gh pr create")';
	expect(analyzeCommand("node x.js pr create --help", { readFile }).type).toBe("creates");
});
