import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { keepCode, readKeptCode } from "./kept-code.ts";

interface LoadedScript {
	readonly name: string;
	readonly text: Buffer;
	readonly script: Script;
	readonly module: { readonly exports: unknown };
	/** Whether something was compiled of it that is not kept yet. */
	readonly isNew: boolean;
}

/** A program of CommonJS files in one folder. */
export interface OpenProgram {
	/** Runs a file once and gives what it exports. Throws where it cannot be loaded. */
	readonly load: (name: string) => unknown;
	/** Keeps what was compiled by now, where a file was loaded of which nothing is kept. */
	readonly keep: () => void;
}

/**
 * Loads files of `folder` with what was compiled of them in earlier processes, from the folder
 * `cache`. Node's own compile cache keeps a file as it is before it runs; this one keeps every
 * function that ran, and they are most of what there is to compile. A file may require what is
 * beside it and what Node carries, and is ASCII.
 */
export function openProgram(folder: string, cache: string): OpenProgram {
	const loaded = new Map<string, LoadedScript>();
	const load = (name: string): unknown => {
		const known = loaded.get(name);
		if (known !== undefined) return known.module.exports;
		const path = join(folder, name);
		const compiled = compile(path, join(cache, name));
		const module = { exports: {} };
		loaded.set(name, { name, module, ...compiled });
		const require = (id: string) =>
			id.startsWith("./") ? load(id.slice(2)) : process.getBuiltinModule(id);
		const run: unknown = compiled.script.runInThisContext();
		if (typeof run !== "function") throw new TypeError(`${path} is no script.`);
		Reflect.apply(run, module.exports, [module.exports, require, module, path, folder]);
		return module.exports;
	};
	const keep = () => {
		const scripts = [...loaded.values()];
		if (!scripts.some(({ isNew }) => isNew)) return;
		scripts.every(({ name, text, script }) =>
			keepCode(join(cache, name), text, () => script.createCachedData()),
		);
	};
	return { load, keep };
}

function compile(path: string, kept: string): Pick<LoadedScript, "text" | "script" | "isNew"> {
	const text = readFileSync(path);
	const cachedData = readKeptCode(kept, text);
	// They are ASCII, which is read sooner than what might be more.
	const source = text.toString("latin1");
	const wrapped = `(function(exports,require,module,__filename,__dirname){${source}\n})`;
	const script = new Script(wrapped, { filename: path, ...(cachedData && { cachedData }) });
	return { text, script, isNew: script.cachedDataRejected !== false };
}
