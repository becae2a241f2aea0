import { z } from "zod";

// zod compiles its schemas with `new Function` unless told not to, which the content security policy reports
// as a violation. It must be told before the first schema is made, so this is the first import of main.tsx.
z.config({ jitless: true });
