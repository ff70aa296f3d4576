import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test.each([
	"socat EXEC:'gh pr create' -",
	"socat - SYSTEM:'gh pr create'",
	"socat TCP-LISTEN:1,fork EXEC:gh\\ pr\\ create",
	"npm pkg set scripts.x='gh pr create' && npm run x",
	"npm set-script x 'gh pr create'; npm run x",
	"echo 'gh pr create' | systemd-run -S",
	"ansible all -m shell -a 'gh pr create'",
	"rush 'gh pr {}' <<< create",
	"nix run nixpkgs#gh -- pr create --fill",
	"pwsh -EncodedCommand ZwBoACAAcAByACAAYwByAGUAYQB0AGUA",
	"printf 'gh pr create' > cargo-zz; chmod +x cargo-zz; PATH=.:$PATH cargo zz",
	"printf '#!/bin/sh\\ngh pr create\\n' > r; chmod +x r; RUSTC=$PWD/r cargo build",
	'echo \'require("child_process").execSync("gh pr create")\' > x.test.mjs; node --test x.test.mjs',
	"perl -e 'system shift' 'gh pr create'",
	"tclsh <<< '[string reverse cexe] gh pr create'",
	"vim -es -c 'set equalprg=gh\\ pr\\ create|normal ==' -c q!",
	"printf 'a\\ngh pr create\\n.\\nw f\\nq\\n' | ed -s; sh f",
])("a program that starts what it is told of is judged by it: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"socat TCP-LISTEN:8080,fork TCP:localhost:80",
	"socat - EXEC:'npm test',pty",
	"npm pkg set scripts.test='vitest run' && npm test",
	"npm pkg set description='how to gh pr create'",
	"ansible all -m shell -a uptime",
	"nix run nixpkgs#gh -- pr list",
	"nix build .#default && nix run .#test -- --fast",
	"echo 'gh pr create' > cargo-notes.md; cargo build",
	"node --test src/x.test.mjs",
	"perl -e 'print shift' 'gh pr create'",
	"vim -es -c 'set makeprg=make|make' -c q",
	"printf 'a\\nhow to gh pr create\\n.\\nw notes\\nq\\n' | ed -s; cat notes",
])("one that starts something else passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
