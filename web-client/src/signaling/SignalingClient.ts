import type { Replies, Request, ClientMessage, ServerMessageOf, ServerMessageType, Welcome } from './messages'
import { Store, type Observable } from './observable'

export type ConnectionState = 'connecting' | 'open' | 'reconnecting' | 'closed'

type Unnumbered<T extends { requestId: string }> = Omit<T, 'requestId'>
export type RequestOf<T extends keyof Replies> = Unnumbered<Extract<Request, { type: T }>>

export interface SignalingOptions {
  url: string
  accessToken: () => Promise<string | undefined>
}

export class SignalingClient {
  private readonly state = new Store<ConnectionState>('closed')
  readonly connection: Observable<ConnectionState> = this.state

  constructor(_options: SignalingOptions) {}
  open(): void {}
  close(): void {}
  request<T extends keyof Replies>(_message: RequestOf<T> & { type: T }): Promise<Replies[T]> {
    return new Promise(() => {})
  }
  send(_message: ClientMessage): void {}
  on<T extends ServerMessageType>(_type: T, _listener: (message: ServerMessageOf<T>) => void): () => void {
    return () => {}
  }
  onSession(_listener: (welcome: Welcome) => void): () => void {
    return () => {}
  }
}
