#!/usr/bin/env node
// Stands in for ssh: `ssh [-o option]… git@github.com "git-receive-pack 'acme/widget.git'"`.
// It touches no repository; the emulator at GITHUB_EMULATOR_SSH (host:port or a socket path) does the work.
import { connect } from "node:net";

// biome-ignore lint/style/noProcessEnv: a program of its own, told by its environment where to go.
const env = process.env;
const { GITHUB_EMULATOR_SSH: address, GITHUB_EMULATOR_LOGIN: login, GIT_PROTOCOL: protocol } = env;
const failed = 255;
let code = failed;

const complain = (text) => process.stderr.write(`github-emulator: ${text}\n`);

const deliver = (kind, content) => {
	if (kind === 0) code = content[0];
	if (kind === 1) process.stdout.write(content);
	if (kind === 2) process.stderr.write(content);
};

let pending = Buffer.alloc(0);
const receive = (chunk) => {
	pending = Buffer.concat([pending, chunk]);
	while (pending.length >= 5 && pending.length >= 5 + pending.readUInt32BE(1)) {
		const end = 5 + pending.readUInt32BE(1);
		deliver(pending[0], pending.subarray(5, end));
		pending = pending.subarray(end);
	}
};

const leave = () =>
	process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));

if (!address) {
	complain("GITHUB_EMULATOR_SSH is not set; it names where the emulator listens.");
	leave();
} else {
	const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
	const socket = port ? connect(Number(port), host) : connect(address);
	const header = { command: process.argv.at(-1), login, protocol };
	socket.write(`${JSON.stringify(header)}\n`);
	process.stdin.pipe(socket);
	socket.on("data", receive);
	socket.on("error", ({ message }) => complain(`no connection to ${address}: ${message}`));
	socket.on("close", leave);
}
