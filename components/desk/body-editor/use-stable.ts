// A function that stays the same object while what it does follows the latest render.
import { useCallback, useLayoutEffect, useRef } from "react";

/** For events and requests, not for rendering: until the render is shown, the former function acts. */
export function useStable<Arguments extends unknown[], Result>(
  latest: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...given: Arguments) => current.current(...given), []);
}
