import { ArrowLeft } from "lucide-react";
import { useLocation } from "wouter";
import { foldersCopy } from "../../copy/folders";
import { IconButton } from "../../parts/icon-button";

/** From one folder to all of them, where both have no room beside each other. */
export function BackButton({ onBack }: { onBack: () => void }) {
  const [, go] = useLocation();
  const back = () => {
    onBack();
    go("/folders");
  };
  return <IconButton label={foldersCopy.back} icon={ArrowLeft} onClick={back} />;
}
