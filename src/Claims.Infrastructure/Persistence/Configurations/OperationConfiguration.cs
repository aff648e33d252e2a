using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class OperationConfiguration : IEntityTypeConfiguration<Operation>
{
    public void Configure(EntityTypeBuilder<Operation> operation)
    {
        operation.ToTable("Operations");
        operation.HasKey(o => new { o.MemberId, o.OperationId });
        operation.HasIndex(o => o.At);
        operation.Property(o => o.MessageName).HasMaxLength(Limits.Name);
        operation.Property(o => o.AnswerJson).HasMaxLength(Limits.Changes);
    }
}
