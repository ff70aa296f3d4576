import { runWhich } from "../unwrap/builtins/command.ts";
import type { HandlerTable } from "../unwrap/call.ts";
import { printBase64 } from "./base64.ts";
import { printBasename } from "./basename.ts";
import { printCat } from "./cat.ts";
import { printPacked } from "./compress.ts";
import { copyFile } from "./copy-file.ts";
import { printEcho } from "./echo.ts";
import { printCut, printRev, printTac, printTr } from "./filters.ts";
import { makePipe } from "./make-pipe.ts";
import { printPrintf } from "./printf.ts";
import { printSed } from "./sed.ts";
import { printSelected } from "./select-lines.ts";
import { runSplit } from "./split.ts";
import { runTee } from "./tee.ts";
import { runDd, runInstall, runSponge } from "./write-input.ts";
import { printXxd } from "./xxd.ts";

/** Programs whose output can be worked out, so that what is made of it can be judged. */
export const OUTPUTS: HandlerTable = {
	base64: printBase64,
	basename: printBasename,
	bunzip2: printPacked,
	bzcat: printPacked,
	bzip2: printPacked,
	cat: printCat,
	cp: copyFile,
	cut: printCut,
	dd: runDd,
	echo: printEcho,
	gunzip: printPacked,
	gzip: printPacked,
	head: printSelected,
	install: runInstall,
	link: copyFile,
	ln: copyFile,
	lz4: printPacked,
	mkfifo: makePipe,
	mknod: makePipe,
	mv: copyFile,
	print: printEcho,
	printf: printPrintf,
	rev: printRev,
	sed: printSed,
	sort: printSelected,
	split: runSplit,
	sponge: runSponge,
	tac: printTac,
	tail: printSelected,
	tee: runTee,
	tr: printTr,
	type: runWhich,
	uniq: printSelected,
	unxz: printPacked,
	unzstd: printPacked,
	whence: runWhich,
	which: runWhich,
	xxd: printXxd,
	xz: printPacked,
	xzcat: printPacked,
	yes: printEcho,
	zcat: printPacked,
	zstd: printPacked,
	zstdcat: printPacked,
};
