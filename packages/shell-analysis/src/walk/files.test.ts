import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const WRITTEN = [
	"echo 'gh pr create' > x.sh; sh x.sh",
	"echo 'gh pr create' > x.sh && chmod +x x.sh && ./x.sh",
	"echo 'gh pr create' | tee x.sh >/dev/null; bash ./x.sh",
	"printf '#!/bin/sh\\ngh pr create\\n' > /tmp/x; chmod +x /tmp/x; /tmp/x",
	'f=$(mktemp); echo \'gh pr create\' > "$f"; bash "$f"',
	"cat > x.py <<'EOF'\nimport os\nos.system(\"gh pr create\")\nEOF\npython3 x.py",
	"echo 'gh pr create' > a; cp a b; sh b",
	'echo "gh pr create" > /tmp/gatex; source /tmp/gatex',
	". <(echo gh pr create)",
	'. /dev/stdin <<< "gh pr create"',
	"make -f - <<'EOF'\nall:\n\tgh pr create\nEOF",
];

const HARMLESS = [
	'echo "gh pr create" >> notes.md',
	"printf 'gh pr create\\n' > notes.md; git add notes.md",
	"cat > notes.md <<'EOF'\ngh pr create\nEOF\ngit add notes.md && git commit -m \"docs: gh pr create\"",
	"cat > scripts/x.sh <<'EOF'\ngh pr create\nEOF\nchmod +x scripts/x.sh",
	"cat <<'EOF' > doc.md\nRun $(gh pr create)\nEOF",
	"bash ./scripts/x.sh",
	"source ./env.sh",
	". ~/.nvm/nvm.sh",
];

test.each(WRITTEN)("a file written and run on one line is run: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(HARMLESS)("a file that is only written passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
