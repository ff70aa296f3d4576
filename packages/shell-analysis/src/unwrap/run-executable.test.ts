import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const STARTED = [
	"printf '#!/usr/bin/env -S gh pr create #\\n' > ls; chmod +x ls; ./ls",
	"printf '#!/usr/bin/env -S sh -c \"gh pr create\"\\n' > x; ./x",
	"printf '#!/usr/bin/gh pr\\n' > create; PATH=:$PATH create",
	"printf '#!/usr/bin/gh pr\\n' > create; perl create",
	"printf '#! /usr/bin/env gh\\nx' > pr; perl pr create",
	"printf '#!/usr/bin/make -f\\nall:;gh pr create\\n' > x; ./x",
	"printf '#!/usr/bin/env python3\\nimport os; os.system(\"gh pr create\")' > cat; ./cat",
	"printf '#!/usr/bin/awk -f\\nBEGIN{system(\"gh pr create\")}' > x; ./x",
	"printf '#!/bin/bash -e\\ngh pr create\\n' > x; ./x",
	"echo 'gh pr create' > git; ./git status",
];

test.each(STARTED)("the first line of a script says what runs it: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const HARMLESS = [
	"printf '#!/usr/bin/env -S gh pr list #\\n' > ls; ./ls",
	"printf '#!/usr/bin/perl -w\\nprint 1;' > x; perl x",
	"printf '#!/usr/bin/env python3\\nprint(\"gh pr create\")' > x; ./x",
	"printf '#!/bin/sh\\necho gh pr create\\n' > x; ./x",
];

test.each(HARMLESS)("one that opens nothing passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
