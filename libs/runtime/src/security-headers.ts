import helmet from 'helmet';
import { IncomingMessage, type OutgoingHttpHeader, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** What every answer carries, by name. The same for all, so helmet says it once instead of for each request. */
export function securityHeaders({ https }: { readonly https: boolean }): readonly (readonly [name: string, value: OutgoingHttpHeader])[] {
  const apply = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library sets sizes through style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: https ? [] : null,
      },
    },
    strictTransportSecurity: https,
  });
  const request = new IncomingMessage(new Socket());
  const answer = new ServerResponse(request);
  apply(request, answer, (error) => {
    if (error) throw error as Error;
  });
  return Object.entries(answer.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
