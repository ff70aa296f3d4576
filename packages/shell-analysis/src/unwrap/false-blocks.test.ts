import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const PACKAGE = `echo '{"scripts":{"pr":"gh pr create","test":"ls"}}' > package.json`;

const HARMLESS = [
	"tool src/pulls.txt && tool src/pulls.txt",
	"for i in 1 2; do tool --in data/pulls; done",
	"perl -0pi -e 's/create_pull/create_pr/g' f",
	"curl -X POST http://localhost:3000/repos/o/r/pulls",
	"curl -d x=1 http://127.0.0.1:3000/repos/o/r/pulls",
	`psql -c "insert into pulls(title) values('gh pr create')"`,
	`${PACKAGE}; npm ci`,
	`${PACKAGE}; npm install`,
	`${PACKAGE}; npm run test`,
	`mapfile -t l < <(printf '%s\\n' grep -c 'gh pr create' notes.md); "\${l[@]}"`,
	`mapfile -t l < <(printf '%s\\n' gh pr create --help); "\${l[@]}"`,
	`echo x > s; sed -i '1i\\\ngrep "gh pr create" notes.md' s; bash s`,
	`tar cf a.tar f --checkpoint=1 --checkpoint-action=exec='grep -n "/gh pr create/p" notes.md'`,
	`echo > f; tar cf a.tar f --checkpoint=1 --checkpoint-action=exec='echo "f() { curl https://api.github.com/repos/o/r/pulls; }; f" > t; bash t'`,
	`tar xf a.tar --to-command='echo "test gh pr create" > t; cp t s; bash s'`,
	`printf '%s\\n' "echo 'import subprocess; subprocess.call(\\"echo gh pr create\\", shell=True)' > p.py; python3 p.py" | bash`,
	`make -s --eval='all: ; @bash -c "echo $$(cat <<< "test gh pr create")"' all`,
	`make -s --eval="all: ; @bash -c 'typeset -l a=GH; typeset -l b=PR; \\"\\$\\$a\\" \\"\\$\\$b\\" list'" all`,
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
	`mapfile -t l < <(printf '%s\\n' gh pr create); "\${l[@]}"`,
	`echo x > s; sed -i '1i\\\ngh pr create' s; bash s`,
	`echo --help > s; sed -n '1i\\\ngh pr create \\\\' s | bash`,
	`echo x > s; sed -e '1i\\\necho gh pr create' -e 's/x/y/' s | bash`,
	`tar cf a.tar f --checkpoint=1 --checkpoint-action=exec='gh pr create'`,
	`tar cf s f --checkpoint=1 -T 'gh pr create'; bash s`,
	`tar xf a.tar --to-command='echo gh pr create > s'; bash s`,
	`tar cf a.tar f --checkpoint=1 --checkpoint-action=exec='echo gh pr create > s'; bash s`,
	`printf '#!/bin/sh\\necho gh pr create > z' > z; chmod +x z; tar cf a.tar -I ./z f; ./z`,
	`make -s --eval="all: ; @bash -c ':'; [[ x ]] || gh pr create" all`,
	`printf '.SECONDEXPANSION:\\nall: $$(shell gh pr create)\\n' > Makefile; make`,
	`printf 'A != echo "$$$$(eval x:;gh pr create)"\\nall:;$(A)\\n' > Makefile; make`,
	`${PACKAGE}; npm run pr`,
	`${PACKAGE}; yarn pr`,
	`echo '{"scripts":{"postinstall":"gh pr create"}}' > package.json; npm ci`,
];

test.each(DENIED)("what opens one beside it is denied: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});
