import { runWhich } from "../unwrap/builtins/command.ts";
import type { HandlerTable } from "../unwrap/call.ts";
import { printBase64 } from "./base64.ts";
import { printBasename } from "./basename.ts";
import { printCat } from "./cat.ts";
import { copyFile } from "./copy-file.ts";
import { printEcho } from "./echo.ts";
import { printRev, printTail, printTr } from "./filters.ts";
import { printPrintf } from "./printf.ts";
import { printSed } from "./sed.ts";
import { runTee } from "./tee.ts";
import { runDd, runInstall, runSponge } from "./write-input.ts";
import { printXxd } from "./xxd.ts";

/** Programs whose output can be worked out, so that what is made of it can be judged. */
export const OUTPUTS: HandlerTable = {
	base64: printBase64,
	basename: printBasename,
	cat: printCat,
	cp: copyFile,
	dd: runDd,
	echo: printEcho,
	head: printTail,
	install: runInstall,
	ln: copyFile,
	mv: copyFile,
	print: printEcho,
	printf: printPrintf,
	rev: printRev,
	sed: printSed,
	sort: printTail,
	sponge: runSponge,
	tail: printTail,
	tee: runTee,
	tr: printTr,
	type: runWhich,
	uniq: printTail,
	whence: runWhich,
	which: runWhich,
	xxd: printXxd,
	yes: printEcho,
};
