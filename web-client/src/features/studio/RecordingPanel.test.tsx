import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/test/render';
import { RecordingPanel } from './RecordingPanel';

describe('RecordingPanel', () => {
  it('should say that nothing is recorded yet', () => {
    renderPage(<RecordingPanel recording={undefined} />);
    expect(screen.getByRole('status')).toHaveTextContent('Not recording yet.');
  });

  it('should say that the show is being recorded', () => {
    renderPage(<RecordingPanel recording={{ running: true }} />);
    expect(screen.getByRole('status')).toHaveTextContent(/is being recorded/u);
  });

  it('should say aloud why it stopped, and that the show goes on', () => {
    renderPage(<RecordingPanel recording={{ running: false, reason: 'disk-full' }} />);
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent(/Recording has stopped/u);
    expect(alert).toHaveTextContent(/disk is nearly full/u);
    expect(alert).toHaveTextContent(/Your show goes on/u);
  });
});
