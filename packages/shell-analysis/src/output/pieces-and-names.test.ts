import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test.each([
	"\"$(printf '%*s' 2 gh)\" pr create",
	"\"$(printf '%.*s' 2 ghost)\" pr create",
	"\"$(printf '%*.*s' 2 2 ghost)\" pr create",
	"$(printf '%b' 'g\\c'; printf h) pr create",
	"$(echo -e 'g\\c'; echo h) pr create",
	"xxd -r <<< '00000000: 6768 2070 7220 6372 6561 7465' | sh",
	"printf 'exit\\ngh pr create\\n' > f; split -l1 f p; sh pab",
	"printf 'exit 0000000\\ngh pr create' | split -b13 - p; sh pab",
	"printf 'xx pr create' > f; printf gh | dd of=f conv=notrunc status=none; sh f",
	"printf 'gh pr xxxxxx' > f; printf create | dd of=f bs=1 seek=6 conv=notrunc; sh f",
	"printf 'hg rpc eraet ' | dd conv=swab status=none | sh",
	"sqlite3 :memory: \"select x'676820707220637265617465'\" | sh",
	"touch 'gh pr create'; echo * | sh",
	"touch 'gh pr create'; printf '%s\\n' * | sh",
	"touch 'gh pr create'; basename -a gh* | sh",
	"touch 'gh pr create'; for f in *; do $f; done",
])("pieces of an output, and names of files, make a command: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"printf '%*s\\n' 40 '' | tr ' ' -",
	"printf '%.*f\\n' 2 3.14159",
	"echo -e 'a\\tb\\c'",
	"xxd -r dump.txt > out.bin",
	"echo 'gh pr create' > a; split -l1 a p; cat paa pab",
	"dd if=boot.img of=disk.img conv=notrunc bs=512",
	"sqlite3 db.sqlite \"select name || ' ' || id from t\" | head",
	"echo 'gh pr create' > n.md; echo *.md; wc -l *",
	"for f in docs/*.md; do grep -l 'gh pr create' \"$f\"; done",
	"basename -a src/*.ts; ls *.md | wc -l",
])("pieces and names that nothing runs pass: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
