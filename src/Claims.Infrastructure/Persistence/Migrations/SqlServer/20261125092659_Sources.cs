using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Sources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Claims_Stage_Round",
                table: "Claims");

            migrationBuilder.AddColumn<string>(
                name: "FoundIn",
                table: "Sources",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "TwinHash",
                table: "Sources",
                type: "binary(32)",
                fixedLength: true,
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OriginProposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    FirstId = table.Column<long>(type: "bigint", nullable: false),
                    SecondId = table.Column<long>(type: "bigint", nullable: false),
                    Likeness = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedById = table.Column<long>(type: "bigint", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OriginProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OriginProposals_Members_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OriginProposals_Sources_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OriginProposals_Sources_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PassageChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    EvidenceId = table.Column<long>(type: "bigint", nullable: false),
                    EvidenceVersion = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: false),
                    Nearness = table.Column<int>(type: "int", nullable: false),
                    SnapshotId = table.Column<long>(type: "bigint", nullable: true),
                    Start = table.Column<int>(type: "int", nullable: false),
                    Length = table.Column<int>(type: "int", nullable: false),
                    Fragment = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PassageChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PassageChecks_Evidence_EvidenceId",
                        column: x => x.EvidenceId,
                        principalTable: "Evidence",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PassageChecks_Snapshots_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "Snapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceSketches",
                columns: table => new
                {
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Sketch = table.Column<byte[]>(type: "varbinary(512)", maxLength: 512, nullable: false),
                    TakenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceSketches", x => x.SourceId);
                    table.ForeignKey(
                        name: "FK_SourceSketches_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceWatches",
                columns: table => new
                {
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LookedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NextAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Looks = table.Column<int>(type: "int", nullable: false),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    MovedTo = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Likeness = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    NeedsLook = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceWatches", x => x.SourceId);
                    table.ForeignKey(
                        name: "FK_SourceWatches_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sources_TwinHash",
                table: "Sources",
                column: "TwinHash",
                filter: "TwinHash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OriginProposals_DecidedById",
                table: "OriginProposals",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_OriginProposals_FirstId_SecondId",
                table: "OriginProposals",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OriginProposals_SecondId",
                table: "OriginProposals",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_PassageChecks_DueAt",
                table: "PassageChecks",
                column: "DueAt",
                filter: "DueAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PassageChecks_EvidenceId",
                table: "PassageChecks",
                column: "EvidenceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PassageChecks_SnapshotId",
                table: "PassageChecks",
                column: "SnapshotId");

            migrationBuilder.CreateIndex(
                name: "IX_SourceWatches_NeedsLook",
                table: "SourceWatches",
                column: "NeedsLook",
                filter: "NeedsLook = 1");

            migrationBuilder.CreateIndex(
                name: "IX_SourceWatches_NextAt",
                table: "SourceWatches",
                column: "NextAt",
                filter: "NextAt IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OriginProposals");

            migrationBuilder.DropTable(
                name: "PassageChecks");

            migrationBuilder.DropTable(
                name: "SourceSketches");

            migrationBuilder.DropTable(
                name: "SourceWatches");

            migrationBuilder.DropIndex(
                name: "IX_Sources_TwinHash",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "FoundIn",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "TwinHash",
                table: "Sources");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Stage_Round",
                table: "Claims",
                columns: new[] { "Stage", "Round" });
        }
    }
}
