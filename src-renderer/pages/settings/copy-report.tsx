import { useState } from "react";
import type { HealthReport } from "../../../src-shared/contract/doctor";
import { useClient } from "../../client/client-context";
import { healthCopy, healthReportText } from "../../copy/health";
import { Button } from "../../parts/button";

/** The report as text on the clipboard, for whoever helps. */
export function CopyReport({ report }: { report: HealthReport }) {
  const client = useClient();
  const [copied, setCopied] = useState<HealthReport | null>(null);
  const copy = () => {
    void client.copyText(healthReportText(report)).then(() => setCopied(report));
  };
  return (
    <Button variant="quiet" onClick={copy}>
      {copied === report ? healthCopy.copied : healthCopy.copy}
    </Button>
  );
}
