import { useEffect, useState } from "react";
import { useClient } from "../../client/client-context";

/** The machines that the store knows a queue of, by name; none while it is not known. */
export function useMachines(): readonly string[] {
  const client = useClient();
  const [machines, setMachines] = useState<readonly string[]>([]);
  useEffect(() => {
    let here = true;
    void client.call("machines.list", {}).then((answer) => {
      if (here && answer.ok) setMachines([...new Set(answer.value.machines.map(({ machine }) => machine))]);
    });
    return () => {
      here = false;
    };
  }, [client]);
  return machines;
}
