import { useEffect, useState } from "react";

type Props = { file: File; fileUrl: string | null; className: string };

export function Preview({ file, fileUrl, className }: Props) {
  const [ownAddress, setOwnAddress] = useState<string | null>(null);
  const address = fileUrl ?? ownAddress;
  useEffect(() => {
    const made = URL.createObjectURL(file);
    // Only the browser has the address, and takes it back: there is none to render on the server.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setOwnAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  // A file that the browser cannot show leaves the plain ground.
  return (
    <span
      aria-hidden
      className={`block bg-wash bg-cover bg-center ${className}`}
      style={address === null ? {} : { backgroundImage: `url("${address}")` }}
    />
  );
}
