import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { CodedError } from "@codex-workers/protocol";
import { sshShimPath } from "../ssh-shim-path.ts";
import { ghConfiguration, ghEnvironment } from "./gh-environment.ts";
import { type Endpoints, gitConfiguration, gitEnvironment } from "./git-environment.ts";

type Environment = Record<string, string>;

/** Environments for children, with the files they name below `directory`. */
export const createChildEnvironments = (directory: string, endpoints: Endpoints) => {
	const git = async (login: string): Promise<Environment> => {
		const folder = join(directory, login);
		const gitConfig = join(folder, "gitconfig");
		await mkdir(folder, { recursive: true });
		await writeFile(gitConfig, gitConfiguration(login));
		return gitEnvironment({ endpoints, login, gitConfig, node: execPath, sshShim: sshShimPath });
	};
	const gh = async (login: string, token: string): Promise<Environment> => {
		if (endpoints.unixSocket === null) {
			throw new CodedError("NO_UNIX_SOCKET", "gh can reach the emulator only by a unix socket.", {
				hint: "Start the emulator without `unixSocket: false`.",
			});
		}
		const configDir = join(directory, login, "gh");
		await mkdir(configDir, { recursive: true });
		await writeFile(join(configDir, "config.yml"), ghConfiguration(endpoints.unixSocket));
		const { url } = endpoints;
		return { ...(await git(login)), ...ghEnvironment({ token, configDir, url }) };
	};
	return { git, gh };
};
