import { SetMetadata } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';

export const ACCESS = 'mondee:access';

/** What an operation states of who may use it. */
export type AccessRule = { readonly public: true } | { readonly policy: string };

/**
 * This operation is ruled by the named policy (`proposals.submit`), which a manifest declares
 * and the act evaluates on the state it loaded in its own transaction.
 */
export function Access(policy: `${string}.${string}`): MethodDecorator {
  return both({ policy });
}

/** Anyone may ask; what comes back is public, or depends on who asks by the store's own rule. */
export function Public(): MethodDecorator {
  return both({ public: true });
}

function both(rule: AccessRule): MethodDecorator {
  return (target, key, descriptor) => {
    SetMetadata(ACCESS, rule)(target, key, descriptor);
    Extensions({ access: rule })(target, key as string);
    return descriptor;
  };
}

/** This field depends on who asks: a document that selects it is never cached in common. */
export const OfViewer = (): MethodDecorator & PropertyDecorator => Extensions({ ofViewer: true });
