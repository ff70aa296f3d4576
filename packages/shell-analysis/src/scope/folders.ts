import { AnalysisLimit } from "../verdict/analysis-limit.ts";

const MOST = 100;

/** The folders in which a shell may stand, relative to the one in which the line starts (`""`); the likeliest first. */
export interface Folders {
	readonly paths: readonly string[];
	/** Whether it is the first one, provided that it exists; else it may be any of them. */
	readonly isSure: boolean;
}

/** Where every line starts. */
export const START: Folders = { paths: [""], isSure: true };

/** After a change of folder, which may also fail; undefined stands for a folder that is not known. */
export function entered(folders: Folders, folder: string | undefined): Folders {
	if (folder === undefined) return { paths: folders.paths, isSure: false };
	const from = folders.isSure ? folders.paths.slice(0, 1) : folders.paths;
	const targets = from.map((path) => pathIn(path, folder));
	return limited([...targets, ...folders.paths], folders.isSure);
}

/** After either of two ways. */
export function eitherFolders(here: Folders, there: Folders): Folders {
	if (isSameFolders(here, there)) return here;
	return limited([...here.paths, ...there.paths], false);
}

/** Whether both say the same. */
export function isSameFolders(here: Folders, there: Folders): boolean {
	if (here === there) return true;
	return here.isSure === there.isSure && here.paths.join("\n") === there.paths.join("\n");
}

/** A path as it is named from the start of the line. */
export function pathIn(folder: string, path: string): string {
	if (folder === "" || /^[/~]/.test(path)) return path;
	return `${folder.replace(/\/$/, "")}/${path}`;
}

function limited(paths: readonly string[], isSure: boolean): Folders {
	const distinct = [...new Set(paths)];
	if (distinct.length > MOST) throw new AnalysisLimit("cd", "goes to too many folders");
	return { paths: distinct, isSure };
}
