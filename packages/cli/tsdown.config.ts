import { defineConfig } from "tsdown";

export default defineConfig({
	entry: { main: "src/main.ts" },
	platform: "node",
	target: "node22",
	dts: false,
	publint: true,
});
