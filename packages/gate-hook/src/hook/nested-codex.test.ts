import { describe, expect, test } from "vitest";
import { nestedCodex } from "./nested-codex.ts";

describe("starts another Codex:", () => {
	test.each([
		...["codex", "codex exec 'open it'", "codex e x", "codex 'fix it'", "codex resume --last"],
		...["codex review", "codex fork --last x", "codex cloud exec x", "codex app-server"],
		...["codex mcp-server", "codex agents", "codex queue x", "codex remote-control"],
		...["codex -m gpt-5.5 exec x", "codex -c model=o3 exec x", "codex -m help exec x"],
		...[
			"codex $SUB",
			"co''dex exec x",
			"/usr/local/bin/codex exec x",
			"./node_modules/.bin/codex x",
		],
		...["npx codex exec x", "npx -y @openai/codex exec x", "npx @openai/codex@0.169.0 exec x"],
		...["npx -p @openai/codex codex exec x", "pnpm exec codex exec x", "pnpm dlx @openai/codex x"],
		...["bunx codex x", "node node_modules/@openai/codex/bin/codex.js exec x"],
		...["env CODEX_HOME=/tmp/h codex exec x", "CODEX_HOME=/tmp/h codex exec x"],
		...["timeout 60 codex exec x", "nohup codex exec x &", "bash -c 'codex exec x'", "(codex x)"],
		...["cd sub && codex exec x", "echo x | codex exec -", "echo x | xargs codex exec"],
		...["find . -name x -exec codex exec {} ;", "echo $(codex exec x)", "c=codex; $c exec x"],
		...["sudo codex exec x", "eval 'codex exec x'", "bash <<'X'\ncodex exec x\nX", "time codex x"],
		...["codex exec -- --help", "codex exec fix --help it"],
	])("%s", (line) => {
		expect(nestedCodex(line)).toBeDefined();
	});
});

describe("starts none:", () => {
	test.each([
		...["codex --version", "codex -V", "codex --help", "codex help exec", "codex exec --help"],
		...["codex debug models", "codex features list", "codex mcp list", "codex login status"],
		...["codex completion bash", "codex execpolicy check --rules r -- ls", "codex doctor"],
		...["codex -c model=o3 features list", "npx codex --version", "npx -y @openai/codex -V"],
		...["which codex", "command -v codex", "echo codex exec x", "grep -rn 'codex exec' docs"],
		...[
			"git commit -m 'codex exec x'",
			"cat codex",
			"ls node_modules/@openai/codex",
			"rm -r codex",
		],
		...["codex-workers report progress", "pnpm --filter codex test", "npm install @openai/codex"],
		...["node scripts/codex-docs.js exec", "cat > x.md <<'X'\ncodex exec x\nX"],
	])("%s", (line) => {
		expect(nestedCodex(line)).toBeUndefined();
	});
});

test("shows the command that would start it", () => {
	expect(nestedCodex("cd x && timeout 5 codex exec 'fix it'")).toContain("codex exec fix it");
});
