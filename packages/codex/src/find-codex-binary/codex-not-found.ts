import { CodedError } from "@codex-workers/protocol";

const INSTALL =
	"Install Codex with `npm install -g @openai/codex`, or set CODEX_BIN to its native binary.";

export const notInstalled = () =>
	new CodedError(
		"CODEX_NOT_INSTALLED",
		"The Codex CLI was found neither in node_modules nor on PATH.",
		{ hint: INSTALL },
	);

export const noCodexAt = (path: string) =>
	new CodedError("CODEX_NOT_INSTALLED", `There is no Codex CLI at ${path}.`, {
		hint: "Correct the path in CODEX_BIN, or leave it out to search for it.",
	});

export const notExecutable = (path: string) =>
	new CodedError("CODEX_NOT_EXECUTABLE", `The Codex CLI at ${path} is not an executable file.`, {
		hint: `Run \`chmod +x\` on it, or set CODEX_BIN to another binary.`,
	});

export const platformUnavailable = (platform: string, arch: string) =>
	new CodedError(
		"CODEX_PLATFORM_UNAVAILABLE",
		`Codex is installed without a native binary for ${platform} ${arch}.`,
		{
			hint: "Install again with optional dependencies on Linux, macOS or Windows (x64 or arm64), or set CODEX_BIN to a binary that runs here.",
		},
	);
