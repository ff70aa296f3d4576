/** Where the native binary of a platform is inside the npm packages of Codex 0.169. */
export interface NativeTarget {
	/** The optional dependency of `@openai/codex` that carries it. */
	readonly packageName: string;
	/** Path inside that package. */
	readonly file: string;
}

const TRIPLES: Readonly<Record<string, string>> = {
	"darwin-arm64": "aarch64-apple-darwin",
	"darwin-x64": "x86_64-apple-darwin",
	"linux-arm64": "aarch64-unknown-linux-musl",
	"linux-x64": "x86_64-unknown-linux-musl",
	"win32-arm64": "aarch64-pc-windows-msvc",
	"win32-x64": "x86_64-pc-windows-msvc",
};

/** The target of a platform and architecture in Node's words. None where Codex has no build. */
export function nativeTarget(platform: string, arch: string): NativeTarget | undefined {
	const name = `${platform}-${arch}`;
	const triple = Object.hasOwn(TRIPLES, name) ? TRIPLES[name] : undefined;
	if (triple === undefined) return undefined;
	const executable = platform === "win32" ? "codex.exe" : "codex";
	return { packageName: `@openai/codex-${name}`, file: `vendor/${triple}/bin/${executable}` };
}
