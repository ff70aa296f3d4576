import * as z from "zod";
import { runGateProcess } from "./hook/run-gate-process.ts";

// Every shape is read about once here, and making a function for it costs more than that.
z.config({ jitless: true });

// biome-ignore lint/style/noProcessEnv: the environment comes in here, and nowhere else
runGateProcess({ env: process.env });
