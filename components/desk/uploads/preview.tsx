// A small view of a file that is on its way, out of the file itself.
import { useEffect, useState } from "react";

export function Preview({ file, className }: { file: File; className: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    // Only the browser has the address, and takes it back: there is none to render on the server.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  // What the browser cannot show leaves the plain ground.
  return (
    <span
      aria-hidden
      className={`block bg-wash bg-cover bg-center ${className}`}
      style={address === undefined ? {} : { backgroundImage: `url("${address}")` }}
    />
  );
}
