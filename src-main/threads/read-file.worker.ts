import { parentPort } from "node:worker_threads";
import { serveReader } from "./read-file/serve-reader";

if (parentPort === null) throw new Error("this is the program of a worker thread");
serveReader(parentPort);
