import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test.each([
	"echo 'gh pr create' | unshare -r",
	"echo 'gh pr create' | setarch x86_64",
	"echo 'gh pr create' | setarch -R",
	"echo 'gh pr create' | linux32",
	"echo 'gh pr create' | linux64",
	"echo 'gh pr create' | nsenter -t 1 -m",
	"echo 'gh pr create' | chroot /",
	"echo 'gh pr create' | sg root",
	"sg root 'gh pr create'",
	"sg root -c 'gh pr create'",
	"echo 'gh pr create' | newgrp",
	"newgrp root <<< 'gh pr create'",
])("a program that is given no command starts a shell: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"unshare --map-root-user --net npm test",
	"setarch x86_64 ./configure",
	"linux32 make",
	"chroot /mnt/root ls",
	"nsenter -t 1 -m ps aux",
	"sg docker 'docker ps'",
	"sg docker -c 'docker compose up -d'",
])("one that is given a harmless command passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test.each([
	"strace -o '|gh pr create' true",
	"strace -o'|gh pr create' true",
	"strace --output='!gh pr create' true",
	"printf 'gh pr create' > as; chmod +x as; COMPILER_PATH=$PWD gcc -c x.c",
	"printf '#!/bin/sh\\ngh pr create\\n' > ld; chmod +x ld; gcc -B. x.c",
	"printf '#!/bin/sh\\ngh pr create\\n' > cc1; gcc -B\"$PWD/\" -c x.c",
])("a program starts what it is told of, or finds: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each([
	"strace -o trace.txt npm test",
	"gcc -B/usr/lib/gold-ld main.c -o main",
	"echo 'docs: gh pr create' > notes.md; gcc -O2 -c x.c && ld -r x.o -o y.o",
])("a file that it writes or reads is no program: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
