const CREATE = "gh pr create --fill";

/** Command lines that are large, long and deep; each opens a pull request at its very end. */
export const WORST_COMMANDS: Readonly<Record<string, string>> = {
	"a heredoc of 300 kB": `bash <<'END'\n${"echo one more line of it\n".repeat(12_000)}${CREATE}\nEND`,
	"a list of 20,000 commands": `${"true; ".repeat(20_000)}${CREATE}`,
	"2,000 substitutions in one another": `${"echo $(".repeat(2_000)}${CREATE}${")".repeat(2_000)}`,
};

/** 300 characters as a worker writes them: a list with a pipe, a loop and quotes. */
export const USUAL_COMMAND = [
	"cd packages/core && pnpm install --frozen-lockfile 2>&1 | tail -5",
	`for file in src/*.test.ts; do echo "== $file"; grep -c "test(" "$file"; done`,
	"git add -A && git commit -m 'fix(parser): accept trailing commas (#123)' -m 'gh pr create comes later.'",
	"git log --oneline -5 && git status --short -- src/x",
].join("\n");
