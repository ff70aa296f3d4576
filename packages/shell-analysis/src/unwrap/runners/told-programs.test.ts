import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

describe("a program that an argument tells what to start is judged by that", () => {
	test.each([
		"apt-get -o APT::Update::Pre-Invoke::='gh pr create' update",
		"apt-get -oDPkg::Post-Invoke::='gh pr create' update",
		"sftp -oProxyCommand='gh pr create' y",
		"scp -o 'ProxyCommand gh pr create' x y:z",
		"tool --post-hook='gh pr create'",
		"prove --exec 'gh pr' create",
		"start-stop-daemon -S -x /usr/bin/gh -- pr create",
		"debconf -o x 'gh pr create'",
		"tool 'gh pr create --fill'",
		"make x CC=gh CFLAGS='pr create'",
		"CC=gh CFLAGS='pr create' make x",
		"cmake -DCMAKE_C_COMPILER=/usr/bin/gh -DCMAKE_C_FLAGS='pr create' .",
		"gdb -batch -ex 'pipe show version | gh pr create'",
		"gdb -batch -ex 'python import os; os.system(\"gh pr create\")'",
		"ed -s <<< $'r !gh pr create\\nQ'",
		"ed -s <<< $'a\\ngh pr create\\n.\\nw !sh\\nQ'",
		"sqlite3 :memory: '.import \"|gh pr create\" t'",
		"sqlite3 :memory: \"select edit('x','gh pr create')\"",
		"psql -c '\\o |gh pr create'",
		"vim -es f -c 'exe \"!gh pr create\"' -c q",
		"view -es -c '!gh pr create' -c q",
		"editor -es -c '!gh pr create' -c q",
		"sed -n '1{s/.*/gh pr create/;e\n}' /etc/passwd",
	])("%s", (command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	});
});

describe("what is only a text to it passes", () => {
	test.each([
		"apt-get install -y git curl gh",
		"apt-get -o Debug::pkgProblemResolver=yes update",
		"scp notes.md host:docs/gh-pr-create.md",
		"pnpm vitest run -t 'gh pr create'",
		"cargo test -- 'gh pr create is denied'",
		"tool --title 'gh pr create'",
		"rg -e 'command=gh pr create' docs",
		"make GH=gh release",
		"CC=clang make -j8",
		"prove --exec 'gh pr' list",
		"gdb -batch -ex 'pipe show version | head'",
		"vim -es f -c 'exe \"!gh pr list\"' -c q",
	])("%s", (command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	});
});
